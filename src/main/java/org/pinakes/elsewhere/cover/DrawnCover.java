package org.pinakes.elsewhere.cover;

import com.ibm.icu.text.Bidi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.pinakes.csv.CsvTable;

/**
 * A cover that we draw, as SVG without scripts, styles or links: title, author and kind on a quiet
 * ground that stands on light and dark pages. Works that appeared in the same place have the same
 * ground. Every text is escaped, and cut to what fits.
 */
public final class DrawnCover {
  private static final List<String> GROUNDS =
      CsvTable.rows(DrawnCover.class, "grounds.csv").stream()
          .map(row -> "#" + row.getFirst())
          .toList();

  private static final int WIDTH = 300;
  private static final int HEIGHT = 450;
  private static final int MARGIN = 28;
  private static final int SPINE = 9;
  private static final int TOP = 40;
  private static final int RULE = 398;
  private static final int FOOT = 424;

  /** Dates of life behind a name: on a cover they say nothing. */
  private static final Pattern LIFE = Pattern.compile("(?<=\\p{L}.?), [^,]*\\d{3,4}[^,]*$");

  /** Code points of a name that can be seen, and more; {@link #LIFE} is slow on long ones. */
  private static final int LONGEST_NAME = 200;

  private static final double LEADING = 1.24;
  private static final int SMALL = 20;
  private static final int LINES_OF_AUTHOR = 2;
  private static final String SERIF =
      "Iowan Old Style, Palatino Linotype, Palatino, URW Palladio L, P052, Georgia, serif";
  private static final String SANS = "system-ui, Segoe UI, Roboto, Noto Sans, Arial, sans-serif";

  private final StringBuilder svg = new StringBuilder(2048);
  private final boolean mirrored;

  private DrawnCover(boolean mirrored) {
    this.mirrored = mirrored;
  }

  /**
   * What a cover says.
   *
   * @param title never empty
   * @param author may be empty
   * @param kind what it is, in the reader's words; may be empty
   * @param family what works with the same ground share: the journal, the author
   */
  public record Words(String title, String author, String kind, String family) {}

  /** The picture in UTF-8. */
  public static byte[] svg(Words words, Size size) {
    boolean mirrored = Bidi.getBaseDirection(words.title()) == Bidi.RTL;
    DrawnCover cover = new DrawnCover(mirrored);
    cover.begin(size, ground(words.family()));
    int below = cover.title(words.title());
    cover.author(words.author(), below);
    cover.kind(words.kind());
    return cover.svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The grounds, for those who look whether they can be written on. */
  static List<String> grounds() {
    return GROUNDS;
  }

  static String ground(String family) {
    return GROUNDS.get(Math.floorMod(family.hashCode() * 31 + family.length(), GROUNDS.size()));
  }

  private void begin(Size size, String ground) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(WIDTH + " " + HEIGHT + "\" width=\"" + size.width())
        .append("\" height=\"" + size.height() + "\">");
    rect(0, 0, WIDTH, HEIGHT, "fill=\"" + ground + '"');
    rect(mirrored ? WIDTH - SPINE : 0, 0, SPINE, HEIGHT, "fill=\"#000\" fill-opacity=\"0.22\"");
    rect(MARGIN, RULE, WIDTH - 2 * MARGIN, 1, "fill=\"#fff\" fill-opacity=\"0.4\"");
    svg.append("<rect x=\"0.5\" y=\"0.5\" width=\"299\" height=\"449\" fill=\"none\"")
        .append(" stroke=\"#fff\" stroke-opacity=\"0.16\"/>");
  }

  private void rect(int x, int y, int width, int height, String paint) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s/>"
            .formatted(x, y, width, height, paint));
  }

  /** Long titles are written smaller. Gives the line on which what follows can stand. */
  private int title(String title) {
    double length = TextLines.width(title);
    int size = length < 22 ? 36 : length < 60 ? 29 : 24;
    int most = (int) ((RULE - TOP - 3 * SMALL * LEADING) / (size * LEADING));
    List<String> lines = TextLines.of(title, room(size), most);
    int below = lines(lines, TOP + size, size, SERIF, "600");
    return below + SMALL / 2;
  }

  private void author(String author, int below) {
    if (!author.isBlank()) {
      int all = author.codePointCount(0, author.length());
      String seen = author.substring(0, author.offsetByCodePoints(0, Math.min(all, LONGEST_NAME)));
      String name = LIFE.matcher(seen).replaceFirst("");
      lines(TextLines.of(name, room(SMALL), LINES_OF_AUTHOR), below, SMALL, SANS, "400");
    }
  }

  private void kind(String kind) {
    if (!kind.isBlank()) {
      lines(TextLines.of(kind, room(SMALL - 2), 1), FOOT, SMALL - 2, SANS, "400");
    }
  }

  private static double room(int size) {
    return (WIDTH - 2.0 * MARGIN) / size;
  }

  private int lines(List<String> lines, int first, int size, String family, String weight) {
    int x = mirrored ? WIDTH - MARGIN : MARGIN;
    double y = first;
    for (String line : lines) {
      svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\"".formatted(x, Math.round(y), size))
          .append(" font-family=\"" + family + "\" font-weight=\"" + weight + '"')
          .append(mirrored ? " direction=\"rtl\"" : "")
          .append(" fill=\"#fbf8f1\">");
      escape(line);
      svg.append("</text>");
      y += size * LEADING;
    }
    return (int) Math.round(y);
  }

  /** Without what XML 1.0 does not allow. */
  private void escape(String text) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '<' -> svg.append("&lt;");
            case '>' -> svg.append("&gt;");
            case '&' -> svg.append("&amp;");
            case '"' -> svg.append("&quot;");
            default -> {
              boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
              if (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF) {
                svg.appendCodePoint(c);
              }
            }
          }
        });
  }
}
