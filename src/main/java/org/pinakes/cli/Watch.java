package org.pinakes.cli;

import org.pinakes.ingest.ReceiveProgress;

/** Shows how a load goes on. */
interface Watch extends ReceiveProgress, AutoCloseable {

  /** A bar for a person, a line now and then for a log. */
  static Watch of(Console console) {
    return console.terminal() ? new WatchBar(console) : new WatchLines(console);
  }

  @Override
  void close();
}
