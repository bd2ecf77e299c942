package org.pinakes.web;

/**
 * A setting in force.
 *
 * @param key in the settings file
 * @param value as it is told; never a secret
 * @param origin where the value comes from
 * @param place file and line, name of the variable or of the option; empty for a default
 * @param variable environment variable that overrides the file; empty for none
 */
public record SettingLine(String key, String value, Origin origin, String place, String variable) {

  /** Where a value comes from. */
  public enum Origin {
    /** Nobody says anything. */
    DEFAULT,
    /** The settings file. */
    FILE,
    /** An environment variable. */
    ENVIRONMENT,
    /** The command line. */
    OPTION
  }
}
