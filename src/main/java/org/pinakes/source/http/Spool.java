package org.pinakes.source.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes a response into a file as it comes, up to a limit, and counts so that a response which no
 * longer comes can be noticed.
 */
final class Spool implements HttpResponse.BodyHandler<Path> {
  private final Path file;
  private final long most;
  private final AtomicLong progress = new AtomicLong();

  Spool(Path file, long most) {
    this.file = file;
    this.most = most;
  }

  /** Grows with everything that comes. */
  long progress() {
    return progress.get();
  }

  @Override
  public HttpResponse.BodySubscriber<Path> apply(HttpResponse.ResponseInfo info) {
    progress.incrementAndGet();
    return new Writing(info.headers().firstValueAsLong("Content-Length").orElse(0));
  }

  /** The response is larger than what is taken. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(long most) {
      super("the response is larger than " + (most >> 20) + " MB");
    }
  }

  private final class Writing implements HttpResponse.BodySubscriber<Path> {
    private final CompletableFuture<Path> body = new CompletableFuture<>();
    private final long announced;
    private long written;
    private Flow.@Nullable Subscription subscription;
    private @Nullable FileChannel channel;

    Writing(long announced) {
      this.announced = announced;
    }

    @Override
    public CompletionStage<Path> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      if (announced > most) {
        giveUp(new TooLargeException(most));
        return;
      }
      try {
        channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        given.request(1);
      } catch (IOException e) {
        giveUp(e);
      }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      FileChannel open = channel;
      if (open == null || subscription == null) {
        return;
      }
      try {
        for (ByteBuffer buffer : buffers) {
          written += buffer.remaining();
          if (written > most) {
            throw new TooLargeException(most);
          }
          while (buffer.hasRemaining()) {
            open.write(buffer);
          }
        }
        progress.addAndGet(1 + written);
        subscription.request(1);
      } catch (IOException e) {
        giveUp(e);
      }
    }

    @Override
    public void onError(Throwable failure) {
      close();
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      close();
      body.complete(file);
    }

    private void giveUp(IOException reason) {
      if (subscription != null) {
        subscription.cancel();
      }
      close();
      body.completeExceptionally(reason);
    }

    private void close() {
      try {
        if (channel != null) {
          channel.close();
        }
      } catch (IOException e) {
        body.completeExceptionally(e);
      }
    }
  }
}
