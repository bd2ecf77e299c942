package org.pinakes.cli;

import java.nio.file.Path;

/**
 * The folder of everything that the program keeps, and what is where in it.
 *
 * @param path the folder
 */
record DataFolder(Path path) {
  /** Folder of the record store. */
  Path store() {
    return path.resolve("store");
  }

  /** Folder of the index. */
  Path index() {
    return path.resolve("index");
  }

  /** Folder of vectors. */
  Path meaning() {
    return path.resolve("meaning");
  }

  /** Folder of the site's own templates when they have been compiled. */
  Path templates() {
    return path.resolve("templates");
  }

  /** Folder of responses while they are read. */
  Path responses() {
    return path.resolve("responses");
  }

  /** Folder of pictures of covers that were fetched; may be deleted. */
  Path covers() {
    return path.resolve("covers");
  }

  /** File of the accounts, unless they are in a database elsewhere. */
  Path accountsFile() {
    return path.resolve("accounts.db");
  }

  /**
   * File of figures of use and of broken links, unless the accounts are in a database elsewhere.
   */
  Path deskFile() {
    return path.resolve("desk.db");
  }
}
