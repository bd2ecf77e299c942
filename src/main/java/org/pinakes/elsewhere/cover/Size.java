package org.pinakes.elsewhere.cover;

import java.util.Arrays;
import java.util.Optional;

/** How large a cover is shown. */
public enum Size {
  /** In lists. */
  SMALL("small", "M", 200, 300),
  /** On the page of a record. */
  LARGE("large", "L", 400, 600);

  private final String code;
  private final String letter;
  private final int width;
  private final int height;

  Size(String code, String letter, int width, int height) {
    this.code = code;
    this.letter = letter;
    this.width = width;
    this.height = height;
  }

  /** Its name in addresses. */
  public String code() {
    return code;
  }

  /** What stands for it in addresses of other places. */
  String letter() {
    return letter;
  }

  /** Pixels of a drawn cover. */
  int width() {
    return width;
  }

  /** Pixels of a drawn cover. */
  int height() {
    return height;
  }

  /** By its name in addresses. */
  public static Optional<Size> ofCode(String code) {
    return Arrays.stream(values()).filter(size -> size.code.equals(code)).findFirst();
  }
}
