package org.pinakes.source.http;

import java.time.Duration;

/**
 * How a source wants to be asked, and how long we bear with it.
 *
 * @param userAgent who we are, with a contact
 * @param from e-mail address of a person, or empty
 * @param requestsPerSecond at most; 0.33 is one in three seconds
 * @param connect how long a connection may take
 * @param firstByte how long an answer may take to begin
 * @param stall how long an answer may pause once it has begun
 * @param most bytes of one response, packed and unpacked
 * @param tries how often one request is made before the run gives up
 * @param firstWait ceiling of the wait after the first failure; doubles with each
 * @param longestWait ceiling of all waits, also of those that the source asks for
 * @param privateAllowed whether the source may be at a private or loopback address
 */
public record Politeness(
    String userAgent,
    String from,
    double requestsPerSecond,
    Duration connect,
    Duration firstByte,
    Duration stall,
    long most,
    int tries,
    Duration firstWait,
    Duration longestWait,
    boolean privateAllowed) {

  /** Bytes of one response when nothing else is said. */
  public static final long MOST = 512L << 20;

  /** One request a second, patient for about an hour in all. */
  public static Politeness standard(String contact) {
    String who = contact.isEmpty() ? "no contact is set" : "contact: " + contact;
    return new Politeness(
        "Pinakes/0.1 (harvester of a library catalogue; " + who + ")",
        contact,
        1,
        Duration.ofSeconds(20),
        Duration.ofMinutes(3),
        Duration.ofMinutes(1),
        MOST,
        10,
        Duration.ofSeconds(4),
        Duration.ofMinutes(15),
        false);
  }

  /** With another rate. */
  public Politeness requestsPerSecond(double rate) {
    return new Politeness(
        userAgent,
        from,
        rate,
        connect,
        firstByte,
        stall,
        most,
        tries,
        firstWait,
        longestWait,
        privateAllowed);
  }

  /** With other limits of time. */
  public Politeness timeouts(Duration toConnect, Duration toBegin, Duration toGoOn) {
    return new Politeness(
        userAgent,
        from,
        requestsPerSecond,
        toConnect,
        toBegin,
        toGoOn,
        most,
        tries,
        firstWait,
        longestWait,
        privateAllowed);
  }

  /** With another limit of size. */
  public Politeness most(long bytes) {
    return new Politeness(
        userAgent,
        from,
        requestsPerSecond,
        connect,
        firstByte,
        stall,
        bytes,
        tries,
        firstWait,
        longestWait,
        privateAllowed);
  }

  /** With another number of tries, and shorter waits between them. */
  public Politeness tries(int number) {
    return new Politeness(
        userAgent,
        from,
        requestsPerSecond,
        connect,
        Duration.ofSeconds(30),
        stall,
        most,
        number,
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        privateAllowed);
  }

  /** With private addresses allowed or not. */
  public Politeness privateAllowed(boolean allowed) {
    return new Politeness(
        userAgent,
        from,
        requestsPerSecond,
        connect,
        firstByte,
        stall,
        most,
        tries,
        firstWait,
        longestWait,
        allowed);
  }
}
