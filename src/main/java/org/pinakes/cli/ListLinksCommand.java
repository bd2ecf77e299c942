package org.pinakes.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pinakes.desk.DeskBase;
import org.pinakes.desk.links.BadLink;
import org.pinakes.desk.links.LinkBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists links that do not lead where they should. */
@Command(
    name = "list",
    description = "Lists links that lead nowhere; --all: also those that moved or do not answer.",
    mixinStandardHelpOptions = true)
final class ListLinksCommand implements Callable<Integer> {
  private static final int PORTION = 1000;

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--all", description = "Also links that moved for good or were not reached.")
  private boolean all;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  ListLinksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Catalogue catalogue = Catalogue.existing(data.settings(console));
        DeskBase base = SiteDesk.base(catalogue.settings())) {
      LinkBook book = new LinkBook(base, ZoneId.systemDefault());
      List<BadLink> links = new ArrayList<>();
      for (LinkBook.Kind kind : LinkBook.Kind.values()) {
        if (all || kind == LinkBook.Kind.BROKEN) {
          add(links, book, kind);
        }
      }
      if (json) {
        console.out().println(Json.of(links.stream().map(ListLinksCommand::asMap).toList()));
      } else {
        print(links);
      }
    }
    return 0;
  }

  private static void add(List<BadLink> links, LinkBook book, LinkBook.Kind kind) {
    List<BadLink> portion;
    int offset = 0;
    do {
      portion = book.list(kind, offset, PORTION);
      links.addAll(portion);
      offset += PORTION;
    } while (portion.size() == PORTION);
  }

  private void print(List<BadLink> links) {
    Table table = new Table("record", "what", "address", "remark");
    for (BadLink link : links) {
      String what = link.isBroken() ? "broken" : link.verdict().code();
      String status = link.status() == 0 ? "" : Integer.toString(link.status());
      table.row(link.record(), what, link.address(), (status + " " + link.said()).strip());
    }
    console.out().print(table);
  }

  private static Map<String, Object> asMap(BadLink link) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("record", link.record());
    map.put("title", link.title());
    map.put("address", link.address());
    map.put("verdict", link.verdict().code());
    map.put("broken", link.isBroken());
    map.put("status", link.status());
    map.put("said", link.said());
    map.put("days", link.tries());
    map.put("found", link.found().toString());
    map.put("looked", link.looked().toString());
    return map;
  }
}
