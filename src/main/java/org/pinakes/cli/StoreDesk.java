package org.pinakes.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pinakes.store.RecordStore;
import org.pinakes.web.SourceDesk;

/** Sources as the store knows them. */
record StoreDesk(RecordStore store, UnaryOperator<String> labels) implements SourceDesk {

  @Override
  public List<Source> sources() {
    return List.of();
  }

  @Override
  public Map<LocalDate, Long> perDay(String name, LocalDate since) {
    return Map.of();
  }

  @Override
  public List<Refusal> refusals(String name, int limit) {
    return List.of();
  }

  @Override
  public void run(String name) {}

  @Override
  public void pause(String name) {}

  @Override
  public void resume(String name) {}
}
