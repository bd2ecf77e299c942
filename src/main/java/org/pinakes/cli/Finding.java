package org.pinakes.cli;

/**
 * What the doctor found.
 *
 * @param well whether it is as it should be
 * @param text what was found, and when it is not well what to do
 */
record Finding(boolean well, String text) {
  static Finding well(String text) {
    return new Finding(true, text);
  }

  static Finding wrong(String text) {
    return new Finding(false, text);
  }
}
