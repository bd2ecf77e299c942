package org.pinakes.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON for looking at: without what is empty, and with long texts cut short. */
final class BriefJson {
  private static final int LONGEST = 300;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private BriefJson() {}

  static String of(Object value) {
    return Json.of(brief(MAPPER.valueToTree(value)));
  }

  private static Object brief(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties()
          .forEach(entry -> {
            if (!isEmpty(entry.getValue())) {
              map.put(entry.getKey(), brief(entry.getValue()));
            }
          });
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(item -> list.add(brief(item)));
      return list;
    }
    return node.isString() ? shortened(node.asString()) : node;
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isNull()
        || (node.isContainer() && node.isEmpty())
        || (node.isString() && node.asString().isEmpty());
  }

  /** A text of at most 300 characters, and how much is missing. */
  static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + Words.number(text.length() - LONGEST) + " more)";
  }
}
