package org.pinakes.source.paged;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer in JSON.
 *
 * @param json the answer
 * @param time the server's time, or ours, in ISO 8601
 */
public record JsonAnswer(JsonNode json, String time) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Asks; what is no JSON, or lacks something, is asked for again.
   *
   * @param needed name of a member that must be there
   */
  public static JsonAnswer ask(PoliteClient client, URI address, String needed) {
    List<JsonNode> answers = new ArrayList<>();
    try (Fetched response =
        client.get(
            address,
            fetched -> {
              JsonNode node = read(fetched);
              answers.add(node);
              return node.has(needed)
                  ? null
                  : "it answers without «" + needed + "»: " + excerpt(fetched.beginning());
            })) {
      String time = response.date().orElseGet(() -> client.patience().instant()).toString();
      return new JsonAnswer(answers.getLast(), time);
    }
  }

  private static JsonNode read(Fetched fetched) throws IOException {
    try (InputStream in = fetched.open()) {
      return JSON.readTree(in);
    } catch (JacksonException no) {
      throw new IOException("it is no JSON: " + excerpt(fetched.beginning()), no);
    }
  }

  private static String excerpt(String start) {
    String line = start.replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(line.length(), 200));
  }

  /** The answer with a complaint in it as an exception. */
  public static SourceUnreachableException refusal(String who, String said) {
    return new SourceUnreachableException(who + " refuses: " + said);
  }
}
