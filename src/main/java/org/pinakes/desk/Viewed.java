package org.pinakes.desk;

/**
 * A record that was looked at.
 *
 * @param record identifier
 * @param views how often its page was opened
 */
public record Viewed(String record, long views) {}
