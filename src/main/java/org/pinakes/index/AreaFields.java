package org.pinakes.index;

import java.util.List;
import java.util.Optional;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Match;
import org.pinakes.record.Area;
import org.pinakes.record.Record;

/** Pieces of the earth in the index, and what is asked for them. */
public final class AreaFields {
  /** VuFind's field of areas, {@code ENVELOPE(west,east,north,south)}. */
  public static final String AREAS = "long_lat";

  private AreaFields() {}

  static void add(Record record, IndexDocument.Builder document) {
    document.addAll(AREAS, record.areas().stream().map(Area::envelope).toList());
  }

  /** The areas of a document, in its order; what a rule made unreadable is left out. */
  public static List<Area> of(IndexDocument document) {
    return document.all(AREAS).stream().flatMap(text -> Area.readEnvelope(text).stream()).toList();
  }

  /** The one spelling of {@code west,south,east,north}; empty when it is no area. */
  public static Optional<String> canonical(String listed) {
    return Area.read(listed.strip()).map(Area::listed);
  }

  /**
   * Records that have something of an area, or have not.
   *
   * @param listed {@code west,south,east,north}, canonical
   */
  public static Filter filter(List<String> listed, boolean not) {
    List<String> envelopes =
        listed.stream().flatMap(text -> Area.read(text).stream()).map(Area::envelope).toList();
    return new Filter(AREAS, envelopes, List.of(), not ? Match.NONE : Match.ALL);
  }

  /** Records that have any area at all. */
  public static Filter anywhere() {
    return new Filter(AREAS, List.of(Area.world().envelope()), List.of(), Match.ALL);
  }

  /**
   * Counts by the cells of an area.
   *
   * @param listed {@code west,south,east,north}; the world when it is none
   * @param most how many cells side by side at most
   */
  public static Facet cells(String listed, int most) {
    Area area = Area.read(listed).orElseGet(Area::world);
    return new Facet(AREAS, most, Facet.Form.CELLS, List.of(area.envelope()));
  }
}
