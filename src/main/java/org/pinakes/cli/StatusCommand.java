package org.pinakes.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.store.RecordStore;
import org.pinakes.store.Rejection;
import org.pinakes.store.RunReport;
import org.pinakes.store.SourceStatus;
import org.pinakes.web.CatalogueState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what the catalogue has. */
@Command(
    name = "status",
    description = "Says what the catalogue has, per source, and how far the index is.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final int REJECTIONS = 1000;

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(
      names = "--rejections",
      paramLabel = "SOURCE",
      description = "Lists what a source had rejected, newest first, with the reasons.")
  private @Nullable String rejections;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      if (rejections != null) {
        printRejections(catalogue.store().rejections(rejections, REJECTIONS));
      } else if (json) {
        console.out().println(Json.of(asMap(catalogue)));
      } else {
        print(catalogue);
      }
    }
    return 0;
  }

  private void print(Catalogue catalogue) {
    RecordStore store = catalogue.store();
    Table sources = new Table("source", "code", "records", "deleted", "rejected", "last run");
    List<SourceStatus> all = store.sources();
    for (SourceStatus source : all) {
      sources.row(
          catalogue.sourceLabel(source.source()),
          source.source(),
          Words.number(source.records()),
          Words.number(source.deleted()),
          Words.number(source.rejected()),
          ended(source.lastRun()));
    }
    console.out().print(sources + "\n");
    print(new CatalogueLook(catalogue).state());
    for (SourceStatus source : all) {
      String name = source.source();
      console.out().print(LoadReport.remark(name, catalogue.profileState(name)));
    }
    console.out().print(catalogue.older());
    if (catalogue.index().sequence() < store.sequence()) {
      console
          .out()
          .println("The index is behind the store; a running server or the next load catches up.");
    }
  }

  private void print(CatalogueState state) {
    CatalogueState.Index index = state.index();
    Table sizes = new Table("", "sequence", "size");
    sizes.row("store", Words.number(state.storeSequence()), Words.size(state.storeBytes()));
    sizes.row("index", Words.number(index.sequence()), Words.size(index.bytes()));
    console.out().print(sizes);
    console.out().println("documents in the index: " + Words.number(index.documents()));
    console.out().println("deleted, still taking room: " + Words.number(index.health().deleted()));
    console.out().println("segments: " + Words.number(index.health().segments()));
    Instant committed = index.health().committed();
    String last = committed == null ? "never" : "" + committed.truncatedTo(ChronoUnit.SECONDS);
    console.out().println("index last changed: " + last);
    CatalogueState.Meaning meaning = state.meaning();
    if (meaning != null) {
      String vectors = Words.number(meaning.vectors()) + ", " + Words.size(meaning.bytes());
      console.out().println("records with a vector: " + vectors);
    }
    if (!state.thesaurus().isEmpty()) {
      console.out().println("subject headings: " + String.join(", ", state.thesaurus()));
    }
  }

  private static String ended(@Nullable RunReport run) {
    if (run == null) {
      return "never";
    }
    return run.finished() == null
        ? "began " + run.started().truncatedTo(ChronoUnit.SECONDS) + ", not finished"
        : run.finished().truncatedTo(ChronoUnit.SECONDS)
            + (run.failure() == null ? "" : ", failed: " + run.failure());
  }

  private static Map<String, Object> asMap(Catalogue catalogue) {
    CatalogueState state = new CatalogueLook(catalogue).state();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(
        "sources",
        catalogue.store().sources().stream().map(source -> asMap(source, catalogue)).toList());
    map.put("store", Map.of("sequence", state.storeSequence(), "bytes", state.storeBytes()));
    CatalogueState.Index index = state.index();
    Map<String, Object> indexed = new LinkedHashMap<>();
    indexed.put("sequence", index.sequence());
    indexed.put("documents", index.documents());
    indexed.put("bytes", index.bytes());
    indexed.put("segments", index.health().segments());
    indexed.put("deleted", index.health().deleted());
    indexed.put("committed", String.valueOf(index.health().committed()));
    indexed.put("formsMissing", index.formsMissing());
    map.put("index", indexed);
    CatalogueState.Meaning meaning = state.meaning();
    if (meaning != null) {
      map.put("meaning", Map.of("vectors", meaning.vectors(), "bytes", meaning.bytes()));
    }
    map.put("thesaurus", state.thesaurus());
    return map;
  }

  private static Map<String, Object> asMap(SourceStatus source, Catalogue catalogue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("source", source.source());
    map.put("label", catalogue.sourceLabel(source.source()));
    map.put("records", source.records());
    map.put("deleted", source.deleted());
    map.put("rejected", source.rejected());
    map.put("profile", catalogue.profileState(source.source()).name().toLowerCase(Locale.ROOT));
    RunReport run = source.lastRun();
    if (run != null) {
      Map<String, Object> last = new LinkedHashMap<>();
      last.put("started", run.started().toString());
      last.put("finished", String.valueOf(run.finished()));
      last.put("read", run.read());
      last.put("accepted", run.accepted());
      last.put("changed", run.changed());
      last.put("deleted", run.deleted());
      last.put("rejected", run.rejected());
      last.put("rejectedByRule", run.rejectedByRule());
      last.put("failure", run.failure());
      map.put("lastRun", last);
    }
    return map;
  }

  private void printRejections(List<Rejection> rejected) {
    if (rejected.isEmpty()) {
      console.out().println("Nothing of «" + rejections + "» was rejected.");
    }
    for (Rejection rejection : rejected) {
      String id = rejection.nativeId() == null ? "" : " [" + rejection.nativeId() + "]";
      console.out().println(rejection.place() + id);
      console.out().println("  " + rejection.rule() + ": " + rejection.reason());
    }
  }
}
