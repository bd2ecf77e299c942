package org.pinakes.enrich.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.pinakes.problem.IndexUnavailableException;

/**
 * The model bge-small-en-v1.5 (Xiao et al. 2023), quantised, run by ONNX Runtime: English alone,
 * 384 numbers, those of the sign for the beginning.
 *
 * <p>Each text is computed for itself, on one thread: the quantised model measures its input as a
 * whole, so that in a batch a text would get another vector than alone, and padding costs what
 * batching saves. Several texts at once take as many threads as there are. Memory is bounded by the
 * longest text times the threads.
 */
public final class OnnxMeaning implements MeaningModel {
  /** Most pieces of words of a text that are read; twice as many take more than twice as long. */
  private static final int LONGEST = 256;

  /** Characters; 4,064 were too many, 3,564 were not. */
  private static final int LONGEST_COMMAND_LINE = 3_500;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  /** What the model's makers put before a query. */
  private static final String ASKING = "Represent this sentence for searching relevant passages: ";

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ExecutorService workers;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  private OnnxMeaning(
      WordPieces pieces, OrtEnvironment environment, OrtSession session, int threads) {
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
    workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("meaning-", 0).factory());
  }

  /**
   * Loads the model, which takes a third of a second and some 200 MB of memory.
   *
   * @param threads how many texts are computed at once
   * @throws IndexUnavailableException when the program cannot run it on this machine
   */
  public static OnnxMeaning open(int threads) {
    refuseLongCommandLines();
    try (InputStream tokenizer = resource(TOKENIZER);
        InputStream model = resource(MODEL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      return new OnnxMeaning(WordPieces.read(tokenizer), environment, session, threads);
    } catch (IOException | OrtException | LinkageError unusable) {
      throw new IndexUnavailableException(
          "The model for searching by meaning cannot be used on this machine: "
              + unusable.getMessage()
              + ". Search goes on by words; “meaning: off” in the settings ends this message.",
          unusable);
    }
  }

  /** ONNX Runtime 1.29 reads it into its stack, and takes the process with it when it is long. */
  private static void refuseLongCommandLines() {
    int length = ProcessHandle.current().info().commandLine().map(String::length).orElse(0);
    if (length > LONGEST_COMMAND_LINE) {
      throw new IndexUnavailableException(
          ("The model for searching by meaning cannot be used in a process with a command line of"
                  + " %d characters. Give the class path by the environment variable CLASSPATH"
                  + " instead of -cp, as ./pinakes does. Search goes on by words.")
              .formatted(length));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = OnnxMeaning.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is missing beside the program");
    }
    return in;
  }

  @Override
  public String name() {
    return "bge-small-en-v1.5-q/" + LONGEST;
  }

  @Override
  public List<byte[]> texts(List<String> texts) {
    List<Future<byte[]>> underWay = new ArrayList<>(texts.size());
    texts.forEach(text -> underWay.add(workers.submit(() -> vector(text))));
    return underWay.stream().map(OnnxMeaning::await).toList();
  }

  @Override
  public byte[] query(String query) {
    return vector(ASKING + query);
  }

  /** A session that is closed while it is used takes the process with it. */
  private byte[] vector(String text) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IndexUnavailableException("The model has been closed; the program is ending.");
      }
      return run(text);
    } finally {
      use.readLock().unlock();
    }
  }

  private byte[] run(String text) {
    long[] numbers = pieces.of(text, LONGEST);
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = tensor(numbers);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[numbers.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] states = (float[][][]) result.get(0).getValue();
      return Bytes.of(states[0][0]);
    } catch (OrtException failed) {
      throw new IndexUnavailableException(
          "The meaning of a text of "
              + numbers.length
              + " words could not be computed: "
              + failed.getMessage(),
          failed);
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {row});
  }

  private static byte[] await(Future<byte[]> vector) {
    try {
      return vector.get();
    } catch (ExecutionException e) {
      throw new IndexUnavailableException(
          "The meaning of texts could not be computed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException("Interrupted while computing meaning", e);
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    workers.close();
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException failed) {
      throw new IndexUnavailableException("The model could not be closed: " + failed, failed);
    } finally {
      use.writeLock().unlock();
    }
  }
}
