package org.pinakes.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.search.SearchState;
import org.pinakes.web.DeskView.Cell;

/** How index and store are doing: the administrators' page. */
final class StatePage {
  private static final double MEGABYTE = 1e6;

  private final Supplier<CatalogueState> states;
  private final Framer framer;
  private final Assets assets;
  private final IndexAge age;
  private final ZoneId zone;

  StatePage(
      Supplier<CatalogueState> states, IndexAge age, Framer framer, Assets assets, ZoneId zone) {
    this.states = states;
    this.age = age;
    this.framer = framer;
    this.assets = assets;
    this.zone = zone;
  }

  DeskView show(Visit visit) {
    CatalogueState state = states.get();
    List<DeskView.Part> parts = new ArrayList<>();
    parts.add(index(visit, state));
    parts.add(store(visit, state));
    parts.add(more(visit, state));
    parts.add(sources(visit, state));
    return new DeskView(
        framer.unlisted(visit, visit.text("state.title"), SearchState.start(), Paths.ADMIN_STATE),
        assets.live(),
        false,
        visit.text("state.title"),
        List.of(),
        age.remark(visit.messages()),
        List.of(),
        parts);
  }

  private DeskView.Part index(Visit visit, CatalogueState state) {
    CatalogueState.Index index = state.index();
    DeskPart part =
        new DeskPart(visit, "index", visit.text("state.index"))
            .fact("state.documents", index.documents())
            .fact("state.size", size(visit, index.bytes()))
            .fact("state.sequence", index.sequence())
            .fact("state.committed", moment(visit, index.health().committed()))
            .fact("state.segments", index.health().segments())
            .fact("state.deleted", index.health().deleted());
    long behind = state.behind();
    return part.say(behind == 0 ? "" : visit.text("state.behind", "count", behind)).build();
  }

  private static DeskView.Part store(Visit visit, CatalogueState state) {
    return new DeskPart(visit, "store", visit.text("state.store"))
        .fact("state.size", size(visit, state.storeBytes()))
        .fact("state.sequence", state.storeSequence())
        .build();
  }

  private static DeskView.Part more(Visit visit, CatalogueState state) {
    DeskPart part = new DeskPart(visit, "more", visit.text("state.more"));
    CatalogueState.Meaning meaning = state.meaning();
    if (meaning == null) {
      part.fact("state.meaning", visit.text("state.off"));
    } else {
      part.fact("state.vectors", meaning.vectors())
          .fact("state.meaning", size(visit, meaning.bytes()));
    }
    part.fact(
        "state.thesaurus",
        state.thesaurus().isEmpty()
            ? visit.text("state.off")
            : visit.messages().list(state.thesaurus()));
    CatalogueState.Memory memory = state.memory();
    return part.fact("state.memory", size(visit, memory.used()))
        .fact("state.memory_most", size(visit, memory.most()))
        .build();
  }

  private DeskView.Part sources(Visit visit, CatalogueState state) {
    DeskPart part =
        new DeskPart(visit, "sources", visit.text("desk.title"))
            .words("state.source")
            .numbers("desk.records")
            .numbers("desk.deleted")
            .numbers("desk.rejected")
            .words("desk.last")
            .words("state.profile");
    state
        .sources()
        .forEach(source ->
            part.row(
                Cell.link(source.label(), visit.links().adminSource(source.name())),
                part.number(source.records()),
                part.number(source.deleted()),
                part.number(source.rejected()),
                Cell.of(
                    source.failure().isEmpty()
                        ? moment(visit, source.finished())
                        : source.failure()),
                Cell.of(visit.text(source.outdated() ? "state.outdated" : "state.current"))));
    return part.build();
  }

  static String size(Visit visit, long bytes) {
    return visit.text("state.megabytes", "size", bytes / MEGABYTE);
  }

  private String moment(Visit visit, @Nullable Instant time) {
    return time == null ? visit.text("state.never") : visit.messages().moment(time.atZone(zone));
  }
}
