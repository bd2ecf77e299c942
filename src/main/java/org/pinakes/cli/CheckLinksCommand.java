package org.pinakes.cli;

import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.pinakes.desk.DeskBase;
import org.pinakes.desk.links.LinkBook;
import org.pinakes.desk.links.LinkRounds;
import org.pinakes.desk.links.LinkState;
import org.pinakes.problem.BadRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at the links of records. */
@Command(
    name = "check",
    description = {
      "Looks at the links of all records, politely, and goes on where it was when it was stopped."
    },
    mixinStandardHelpOptions = true)
final class CheckLinksCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many records.")
  private long limit = Long.MAX_VALUE;

  CheckLinksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new BadRequestException("--limit must be at least 1.");
    }
    Settings settings = data.settings(console);
    try (OrderlyEnd end = OrderlyEnd.ofThisThread();
        Catalogue catalogue = Catalogue.existing(settings);
        DeskBase base = SiteDesk.base(settings)) {
      LinkBook book = new LinkBook(base, ZoneId.systemDefault());
      LinkRounds.End how = SiteDesk.rounds(catalogue, book).run(limit, end::isTold);
      end.goOn();
      if (how == LinkRounds.End.TAKEN) {
        throw new BadRequestException("Links are being checked by another process already.");
      }
      if (how == LinkRounds.End.OFFLINE) {
        throw new BadRequestException(
            "Nobody could be reached; the network of this machine seems to be away. Nothing is held"
                + " against the links, and the next check goes on from here.");
      }
      print(book, how);
    }
    return 0;
  }

  private void print(LinkBook book, LinkRounds.End end) {
    LinkState state = book.state();
    LinkBook.Counts counts = book.counts();
    console
        .out()
        .println(
            "%s records, %s links looked at%s"
                .formatted(
                    Words.number(state.records()),
                    Words.number(state.links()),
                    end == LinkRounds.End.DONE ? "" : "; the next check goes on from here"));
    console
        .out()
        .println(
            "broken %s, moved for good %s, not reached %s, to be asked again %s"
                .formatted(
                    Words.number(counts.broken()),
                    Words.number(counts.moved()),
                    Words.number(counts.away()),
                    Words.number(counts.again())));
  }
}
