package org.pinakes.mapping;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Payload;
import org.pinakes.problem.BadRecordException;
import org.pinakes.record.Area;
import org.pinakes.record.PartialDate;
import org.pinakes.record.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as JSON for golden tests: fields in the order of their declaration, without those that
 * say nothing (empty, false, 0, -1).
 */
public final class RecordDump {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordDump() {}

  /** A normalised record. */
  public static String of(Record record) {
    return text(object(record));
  }

  /** What a crosswalk made: the record, or {@code deleted} with its identifiers. */
  public static String of(Mapped mapped) {
    return switch (mapped) {
      case Mapped.Kept kept -> of(kept.record());
      case Mapped.Deleted deleted -> text(NODES.objectNode().set("deleted", object(deleted)));
    };
  }

  /** Why a crosswalk refused: {@code rejected} with rule and reason. */
  public static String of(BadRecordException rejected) {
    ObjectNode why = NODES.objectNode();
    why.put("rule", rejected.rule()).put("reason", rejected.getMessage());
    return text(NODES.objectNode().set("rejected", why));
  }

  /** The outcome of a call: record, deletion or rejection. */
  public static String of(Crosswalk crosswalk, Payload payload, SourceProfile profile) {
    try {
      return of(crosswalk.map(payload, profile));
    } catch (BadRecordException rejected) {
      return of(rejected);
    }
  }

  private static String text(JsonNode node) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n")
        + "\n";
  }

  private static @Nullable JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text.isEmpty() ? null : NODES.stringNode(text);
      case Boolean truth -> truth ? NODES.booleanNode(true) : null;
      case Integer number -> number <= 0 ? null : NODES.numberNode(number);
      case Enum<?> constant -> NODES.stringNode(constant.name());
      case Area area -> NODES.stringNode(area.envelope());
      case PartialDate date -> NODES.stringNode(date.toString());
      case Collection<?> all -> array(all);
      case java.lang.Record fields -> object(fields).isEmpty() ? null : object(fields);
      default -> throw new IllegalArgumentException("cannot dump a " + value.getClass());
    };
  }

  private static @Nullable JsonNode array(Collection<?> all) {
    ArrayNode array = NODES.arrayNode();
    all.stream().map(RecordDump::node).filter(Objects::nonNull).forEach(array::add);
    return array.isEmpty() ? null : array;
  }

  private static JsonNode object(java.lang.Record fields) {
    ObjectNode object = NODES.objectNode();
    for (RecordComponent component : fields.getClass().getRecordComponents()) {
      JsonNode node = node(value(fields, component));
      if (node != null) {
        object.set(component.getName(), node);
      }
    }
    return object;
  }

  private static @Nullable Object value(java.lang.Record fields, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fields);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new LinkageError(component.getName() + " cannot be read", unreadable);
    }
  }
}
