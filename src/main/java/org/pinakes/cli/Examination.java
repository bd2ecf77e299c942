package org.pinakes.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.pinakes.harvest.SourceDeclaration;
import org.pinakes.harvest.SourceState;
import org.pinakes.harvest.SourceStates;
import org.pinakes.mapping.SourceProfiles;
import org.pinakes.problem.PinakesException;

/** Everything the doctor looks at, in order. */
final class Examination {
  private static final int JDK = 25;
  private static final long LEAST_MEMORY = 250_000_000;
  private static final long LEAST_DISK = 1_000_000_000;

  private final Supplier<Settings> asked;
  private final List<Finding> findings = new ArrayList<>();

  Examination(Supplier<Settings> asked) {
    this.asked = asked;
  }

  List<Finding> findings() {
    java();
    memory();
    try {
      Settings settings = asked.get();
      findings.add(Finding.well("settings: in order"));
      disk(settings);
      port(settings);
      profiles(settings);
      catalogue(settings);
      findings.addAll(new AccountExamination(settings).findings());
    } catch (PinakesException wrong) {
      findings.add(Finding.wrong("settings: " + wrong.getMessage()));
    }
    return List.copyOf(findings);
  }

  private void java() {
    String found = "Java " + Runtime.version() + " of " + System.getProperty("java.vendor");
    findings.add(
        Runtime.version().feature() >= JDK
            ? Finding.well(found)
            : Finding.wrong(found + ": Pinakes needs JDK " + JDK + "; install it"));
  }

  private void memory() {
    long most = Runtime.getRuntime().maxMemory();
    String found = "memory: the program may use " + Words.size(most);
    findings.add(
        most >= LEAST_MEMORY
            ? Finding.well(found)
            : Finding.wrong(found + "; give it more with PINAKES_JAVA_OPTS=-Xmx1g"));
  }

  private void disk(Settings settings) {
    Path folder = nearestExisting(settings.data());
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      String found = "disk: " + Words.size(free) + " free at " + folder;
      if (!Files.isWritable(folder)) {
        findings.add(
            Finding.wrong("disk: " + folder + " cannot be written; check its owner and rights"));
      } else if (free < LEAST_DISK) {
        findings.add(Finding.wrong(found + "; make room, or move the data with --data"));
      } else {
        findings.add(Finding.well(found));
      }
    } catch (IOException unreadable) {
      findings.add(Finding.wrong("disk: " + folder + ": " + unreadable.getMessage()));
    }
  }

  private void port(Settings settings) {
    String where = settings.host() + ", port " + settings.port();
    try (ServerSocket socket =
        new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
      findings.add(Finding.well("port: " + where + " is free" + note(socket)));
    } catch (IOException taken) {
      findings.add(
          Finding.wrong(
              "port: "
                  + where
                  + " cannot be used ("
                  + taken.getMessage()
                  + "). Perhaps Pinakes runs there already; otherwise choose another with --port"
                  + " or PINAKES_PORT"));
    }
  }

  private static String note(ServerSocket socket) {
    return socket.getInetAddress().isLoopbackAddress()
        ? ", for this machine alone"
        : ", open to other machines";
  }

  private void profiles(Settings settings) {
    try {
      List<String> names =
          SourceProfiles.load(settings.profiles(), Catalogue.knownFields()).names();
      findings.add(Finding.well("profiles: " + String.join(", ", names)));
    } catch (PinakesException wrong) {
      findings.add(Finding.wrong("profiles: " + wrong.getMessage()));
    }
  }

  private void catalogue(Settings settings) {
    if (!Files.isDirectory(settings.folder().store())) {
      findings.add(Finding.well("catalogue: none yet in " + settings.data() + "; load makes one"));
      return;
    }
    try (Catalogue catalogue = Catalogue.existing(settings)) {
      sound("store", catalogue.store().check(), "bring back a copy of the folder store");
      sound("index", catalogue.index().check(), "run pinakes reindex");
      form(catalogue);
      follows(catalogue);
      sources(catalogue);
    } catch (PinakesException wrong) {
      findings.add(Finding.wrong("catalogue: " + wrong.getMessage()));
    }
  }

  private void sound(String what, List<String> problems, String remedy) {
    findings.add(
        problems.isEmpty()
            ? Finding.well(what + ": sound")
            : Finding.wrong(what + ": " + String.join("; ", problems) + ". To mend it, " + remedy));
  }

  private void form(Catalogue catalogue) {
    String older = catalogue.older().strip();
    if (!older.isEmpty()) {
      findings.add(Finding.wrong("index: " + older));
    }
  }

  private void follows(Catalogue catalogue) {
    long stored = catalogue.store().sequence();
    long indexed = catalogue.index().sequence();
    if (indexed > stored) {
      findings.add(
          Finding.wrong("index: it knows changes that the store does not; run pinakes reindex"));
    } else if (indexed < stored) {
      findings.add(
          Finding.wrong(
              "index: "
                  + Words.number(stored - indexed)
                  + " changes behind the store; a running server catches up by itself, otherwise"
                  + " run pinakes reindex"));
    } else {
      findings.add(Finding.well("index: complete up to change " + Words.number(stored)));
    }
  }

  private void sources(Catalogue catalogue) {
    SourceStates look =
        new SourceStates(catalogue.store(), InstantSource.system(), ZoneId.systemDefault());
    for (SourceDeclaration source : catalogue.settings().sources()) {
      SourceState state = look.of(source);
      String found = "source " + source.name() + ": ";
      findings.add(
          state.condition() == SourceState.Condition.FAILED
              ? Finding.wrong(found + state.message())
              : Finding.well(found + state.condition().name().toLowerCase(Locale.ROOT)));
    }
  }

  private static Path nearestExisting(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    while (!Files.exists(path) && path.getParent() != null) {
      path = path.getParent();
    }
    return path;
  }
}
