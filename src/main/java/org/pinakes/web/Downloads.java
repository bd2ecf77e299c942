package org.pinakes.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.pinakes.cite.ExportFile;
import org.pinakes.cite.ExportFormat;
import org.pinakes.cite.References;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.IndexUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends files and pages while they are written, so that memory does not grow with them; only so
 * many at once, and whoever comes when all are taken waits a little, and is then asked to come
 * back. When something fails on the way, the connection is cut off: a file that is not whole must
 * not look as if it were.
 */
final class Downloads {
  private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
  private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final int LONGEST_NAME = 100;

  /** Files that are written at once: more would leave little for those who search. */
  private static final int AT_ONCE = 8;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Html html;
  private final Semaphore turns;
  private final Duration patience;

  Downloads(Html html) {
    this(html, AT_ONCE, PATIENCE);
  }

  /**
   * @param atOnce files that are written at once
   * @param patience how long one more may wait
   */
  Downloads(Html html, int atOnce, Duration patience) {
    this.html = html;
    this.patience = patience;
    turns = new Semaphore(atOnce, true);
  }

  /** A file to be saved. */
  void file(Context context, ExportFormat format, Taken taken, References references) {
    String plain = NOT_IN_FILE_NAMES.matcher(taken.file()).replaceAll("-");
    String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    context.header(
        "Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + '"');
    bare(context, format, taken, references);
  }

  /** The same for programs. */
  void bare(Context context, ExportFormat format, Taken taken, References references) {
    send(context, format.mediaType(), out -> write(format, out, taken.records(), references));
  }

  /** A page to be printed. */
  void print(Context context, PrintView view) {
    send(context, "text/html; charset=utf-8", out -> html.stream("print", view, out));
  }

  private static void write(
      ExportFormat format, OutputStream out, Iterator<IndexDocument> records, References references)
      throws IOException {
    // Closed, which writes its end, only when all went well; nothing else of it needs closing.
    ExportFile file = format.to(out);
    while (records.hasNext()) {
      IndexDocument document = records.next();
      file.write(document, references.of(document));
    }
    file.close();
  }

  /** Writes something. */
  @FunctionalInterface
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private void send(Context context, String mediaType, Writing writing) {
    if (!mayBegin()) {
      context.res().reset();
      throw new IndexUnavailableException(
          "All turns for writing files are taken; this one waited for " + patience + " in vain");
    }
    try {
      write(context, mediaType, writing);
    } finally {
      turns.release();
    }
  }

  private boolean mayBegin() {
    try {
      return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void write(Context context, String mediaType, Writing writing) {
    context.header("Cache-Control", "private, no-cache").header("X-Robots-Tag", "noindex");
    context.header("Vary", "Accept-Language, Cookie, Accept-Encoding").contentType(mediaType);
    if (context.method().equals(HandlerType.HEAD)) {
      return;
    }
    try {
      OutputStream out = context.outputStream();
      writing.to(out);
      out.flush();
    } catch (IOException failed) {
      if (isGone(failed)) {
        LOG.debug("The reader of {} went away", context.path(), failed);
      } else {
        LOG.error("{} was cut off: it could not be written to its end", context.path(), failed);
        cut(context, failed);
      }
    } catch (RuntimeException failed) {
      if (!context.res().isCommitted()) {
        context.res().reset();
        throw failed;
      }
      LOG.error("{} was cut off: it could not be written to its end", context.path(), failed);
      cut(context, failed);
    }
  }

  /** Whether it is the reader's end of the connection that is closed. */
  private static boolean isGone(Throwable failed) {
    for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof EofException || cause instanceof ClosedChannelException) {
        return true;
      }
    }
    return false;
  }

  private static void cut(Context context, Exception why) {
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(why);
  }
}
