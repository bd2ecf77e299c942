package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.web.own.Palette;
import tools.jackson.databind.json.JsonMapper;

/** What lets a browser install the site, keep pages of it, and hand their addresses on. */
final class AppRoutes {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** Longer addresses make a code that no telephone reads. */
  private static final int LONGEST = 500;

  private static final int MARGIN = 4;

  private final Faces faces;
  private final Framer framer;
  private final Assets assets;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;

  AppRoutes(
      Faces faces,
      Framer framer,
      Assets assets,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    this.faces = faces;
    this.framer = framer;
    this.assets = assets;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
  }

  void addTo(RoutesConfig routes) {
    show(routes, Paths.MANIFEST, this::manifest);
    show(routes, "/sw.js", this::worker);
    show(routes, "/offline", this::offline);
    show(routes, Paths.QR, this::qr);
  }

  private static void show(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** The Web Application Manifest, in the language that its address names. */
  private void manifest(Context context) {
    Visit visit = visits.read(context);
    SiteFace face = faces.face(visit, Paths.MANIFEST);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", face.name());
    manifest.put("description", face.description());
    manifest.put("lang", visit.messages().tag());
    manifest.put("dir", visit.messages().direction());
    manifest.put("id", "/");
    manifest.put("start_url", visit.links().home());
    manifest.put("display", "standalone");
    String paper = Palette.standard().light().of("paper").toString();
    manifest.put("background_color", paper);
    manifest.put("theme_color", paper);
    manifest.put("icons", icons());
    byte[] json = JsonMapper.shared().writeValueAsBytes(manifest);
    replies.file(context, "application/manifest+json", AN_HOUR, json);
  }

  /** A square logo in SVG is the site's icon in any size; others would be cut or blurred. */
  private List<Map<String, String>> icons() {
    SiteFace.Picture logo = assets.logo();
    boolean own = logo != null && logo.width() == logo.height() && logo.href().endsWith(".svg");
    if (logo != null && own) {
      return List.of(icon(logo.href(), "any", "image/svg+xml"));
    }
    return List.of(
        icon(assets.icon(), "any", "image/svg+xml"),
        icon(assets.smallIcon(), "192x192", "image/png"),
        icon(assets.largeIcon(), "512x512", "image/png"));
  }

  private static Map<String, String> icon(String address, String sizes, String type) {
    return Map.of("src", address, "sizes", sizes, "type", type);
  }

  /** Browsers look at it again with every visit; its address must stay. */
  private void worker(Context context) {
    replies.file(context, "text/javascript; charset=utf-8", Duration.ZERO, assets.worker());
  }

  private void offline(Context context) {
    Visit visit = visits.read(context);
    String heading = visit.text("offline.heading");
    Frame frame = framer.nowhere(visit, heading);
    replies.page(
        context, "offline", new NoticeView(frame, heading, visit.text("offline.text"), ""));
  }

  /** The code of an address on this site, as a picture. */
  private void qr(Context context) {
    String path = context.queryParam("path");
    if (path == null || !path.startsWith("/") || path.startsWith("//") || path.length() > LONGEST) {
      faults.notFound(context);
      return;
    }
    try {
      QrCode code = QrCode.encodeText(visits.read(context).base() + path, QrCode.Ecc.MEDIUM);
      byte[] svg = svg(code).getBytes(StandardCharsets.UTF_8);
      replies.file(context, "image/svg+xml", AN_HOUR, svg);
    } catch (DataTooLongException tooLong) {
      faults.notFound(context);
    }
  }

  private static String svg(QrCode code) {
    StringBuilder squares = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          squares.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
    """
        .formatted(code.size + 2 * MARGIN, squares);
  }
}
