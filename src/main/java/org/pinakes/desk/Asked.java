package org.pinakes.desk;

/**
 * A search and how it went.
 *
 * @param words what was searched for, in lower case
 * @param searches how often
 * @param nothing how often it found nothing
 * @param slow how often it took too long
 * @param worst milliseconds of the slowest search; 0 when none was slow
 */
public record Asked(String words, long searches, long nothing, long slow, long worst) {}
