package org.pinakes.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.pinakes.problem.BadRequestException;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.problem.PinakesException;

/** Carries the site over HTTP until it is closed. */
public final class WebServer implements AutoCloseable {
  /** Bytes of a request line and its headers; longer ones are refused. */
  static final int LONGEST_HEAD = 16 * 1024;

  /** Bytes of a form: a note in any script, or many ticked records. */
  private static final int LONGEST_BODY = 256 * 1024;

  private static final int COMPRESSED_FROM = 1400;
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** Identifiers may hold any character, slashes side by side among them. */
  private static final UriCompliance ADDRESSES =
      UriCompliance.DEFAULT.with(
          "RECORD_IDS",
          UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private final Javalin server;
  private final Site site;
  private final String host;

  private WebServer(Javalin server, Site site, String host) {
    this.server = server;
    this.site = site;
    this.host = host;
  }

  /**
   * Starts serving.
   *
   * @param host name or address to listen at
   * @param port port to listen at, 0 for any that is free
   * @throws BadSettingsException when the port is taken or not allowed
   */
  public static WebServer start(Site site, String host, int port) {
    Javalin server = Javalin.create(config -> configure(config, site));
    try {
      return new WebServer(server.start(host, port), site, host);
    } catch (JavalinBindException taken) {
      throw new BadSettingsException(
          "Port "
              + port
              + " of "
              + host
              + " cannot be used: another program has it, or it is not"
              + " allowed. Choose another one with --port.",
          taken);
    }
  }

  /** Port it listens at. */
  public int port() {
    return server.port();
  }

  /** Address of the start page. */
  public String url() {
    String name = host.contains(":") ? '[' + host + ']' : host;
    return "http://" + name + ":" + port() + "/";
  }

  @Override
  public void close() {
    server.stop();
    site.monitor().close();
  }

  private static void configure(JavalinConfig config, Site site) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LONGEST_BODY;
    config.http.compressionStrategy = compression();
    config.jetty.modifyHttpConfiguration(WebServer::limit);
    config.requestLogger.http((context, millis) -> count(site, context, millis));
    route(config.routes, site);
  }

  private static void route(RoutesConfig routes, Site site) {
    routes.before(SecurityHeaders::add);
    routes.before(context -> onlyReading(context, site));
    site.addTo(routes);
    routes.exception(PinakesException.class, site.faults()::problem);
    routes.exception(Exception.class, site.faults()::defect);
  }

  private static void onlyReading(Context context, Site site) {
    HandlerType method = context.method();
    boolean form = method.equals(HandlerType.POST) && site.takesForms(context.path());
    if (!method.equals(HandlerType.GET) && !method.equals(HandlerType.HEAD) && !form) {
      site.faults().wrongMethod(context);
      context.skipRemainingHandlers();
    } else if (form && !context.path().equals(AccountPaths.UNSUBSCRIBE)) {
      onlyForms(context);
    }
  }

  /**
   * Forms of ours are short and plain; what comes in parts or pieces could fill the disk. The one
   * that mail programs send, in parts if they like (RFC 8058), is never read.
   */
  private static void onlyForms(Context context) {
    String type = context.header("Content-Type");
    long length = context.req().getContentLengthLong();
    boolean plain = type == null || type.startsWith("application/x-www-form-urlencoded");
    if (!plain || length > LONGEST_BODY || context.header("Transfer-Encoding") != null) {
      throw new BadRequestException("A form of " + length + " bytes as " + type + " was refused");
    }
  }

  private static void count(Site site, Context context, float millis) {
    site.monitor().count(context, Duration.ofNanos((long) (millis * 1_000_000)));
  }

  private static CompressionStrategy compression() {
    CompressionStrategy strategy = new CompressionStrategy(null, new Gzip(1), null);
    strategy.setDefaultMinSizeForCompression(COMPRESSED_FROM);
    return strategy;
  }

  private static void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(LONGEST_HEAD);
    http.setSendServerVersion(false);
    http.setIdleTimeout(IDLE.toMillis());
    http.setUriCompliance(ADDRESSES);
  }
}
