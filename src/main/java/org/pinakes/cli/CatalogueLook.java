package org.pinakes.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.DocumentForm;
import org.pinakes.ingest.ProfileStamps;
import org.pinakes.store.RecordStore;
import org.pinakes.store.RunReport;
import org.pinakes.store.SourceStatus;
import org.pinakes.web.CatalogueState;

/** Looks at what a catalogue has, for the command and the administrators' page. */
final class CatalogueLook {
  private final Catalogue catalogue;

  CatalogueLook(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  CatalogueState state() {
    RecordStore store = catalogue.store();
    CatalogIndex index = catalogue.index();
    Runtime runtime = Runtime.getRuntime();
    return new CatalogueState(
        store.sources().stream().map(this::source).toList(),
        store.sequence(),
        store.bytes(),
        new CatalogueState.Index(
            index.sequence(),
            index.documents(),
            index.bytes(),
            index.health(),
            DocumentForm.missing(index)),
        meaning(),
        catalogue.settings().thesaurus().stream().map(CatalogueLook::name).toList(),
        new CatalogueState.Memory(
            runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory()));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private CatalogueState.@Nullable Meaning meaning() {
    return catalogue
        .meaning()
        .map(SiteMeaning::index)
        .map(vectors -> new CatalogueState.Meaning(vectors.size(), vectors.bytes()))
        .orElse(null);
  }

  private CatalogueState.Source source(SourceStatus status) {
    RunReport run = status.lastRun();
    String failure = run == null ? null : run.failure();
    return new CatalogueState.Source(
        status.source(),
        catalogue.sourceLabel(status.source()),
        status.records(),
        status.deleted(),
        status.rejected(),
        run == null ? null : run.finished(),
        failure == null ? "" : failure,
        catalogue.profileState(status.source()) == ProfileStamps.State.CHANGED);
  }
}
