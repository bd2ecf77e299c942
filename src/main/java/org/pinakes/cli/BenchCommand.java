package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.pinakes.problem.BadRequestException;
import picocli.CommandLine.Command;

/** Measures. */
@Command(name = "bench", description = "Measures the pipeline and searches.")
final class BenchCommand implements Callable<Integer> {
  BenchCommand(Console console) {}

  @Override
  public Integer call() {
    throw new BadRequestException("not here yet");
  }
}
