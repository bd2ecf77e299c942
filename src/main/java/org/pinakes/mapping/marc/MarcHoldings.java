package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.record.Holding;

/**
 * What a record itself tells of copies: {@code 852} with the textual holdings {@code 866} to {@code
 * 868} that follow it. What is marked as not for the public ({@code $x}) is left out.
 */
final class MarcHoldings {
  private static final Set<String> TEXTUAL = Set.of("866", "867", "868");

  private MarcHoldings() {}

  static List<Holding> of(MarcRecord marc) {
    List<Holding> holdings = new ArrayList<>();
    List<DataField> one = new ArrayList<>();
    for (DataField field : marc.dataFields()) {
      boolean begins = field.is("852");
      if (begins) {
        add(holdings, one);
      }
      if (begins || TEXTUAL.contains(field.tag())) {
        one.add(field);
      }
    }
    add(holdings, one);
    return holdings.stream().distinct().toList();
  }

  private static void add(List<Holding> holdings, List<DataField> fields) {
    List<String> statements = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    String place = "";
    String callNumber = "";
    for (DataField field : fields) {
      notes.addAll(field.all("z"));
      if (field.is("852")) {
        place = String.join(", ", field.all("abc"));
        callNumber = field.text("khijlm");
        statements.addAll(field.all("3"));
      } else {
        statements.add(field.text("a"));
      }
    }
    fields.clear();
    statements.removeIf(String::isEmpty);
    Holding holding = new Holding(place, callNumber, statements, notes);
    if (!holding.equals(new Holding("", "", List.of(), List.of()))) {
      holdings.add(holding);
    }
  }
}
