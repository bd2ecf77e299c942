package org.pinakes.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.pinakes.problem.StoreUnavailableException;

/**
 * Where something is kept: all that differs between the two databases.
 *
 * @param what what is kept in it, for messages: {@code accounts}
 * @param name for people
 * @param url for JDBC
 * @param user empty for none
 * @param password empty for none
 */
public record Database(String what, String name, String url, String user, String password) {
  private static final int CONNECTIONS = 6;
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String SQLITE_SETTINGS =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=on"
          + "&transaction_mode=IMMEDIATE";
  private static final String OWNER_ALONE = "rw-------";

  /**
   * A file, which only its owner may read; it is made when it is missing.
   *
   * @throws StoreUnavailableException when it cannot be made
   */
  public static Database sqlite(String what, Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
      if (!Files.exists(file) && posix) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
      }
    } catch (IOException e) {
      throw new StoreUnavailableException(
          "The %s cannot be kept in %s: %s".formatted(what, file, e.getMessage()), e);
    }
    return new Database(what, file.toString(), "jdbc:sqlite:" + file + SQLITE_SETTINGS, "", "");
  }

  /**
   * PostgreSQL.
   *
   * @param address {@code postgresql://user@host:5432/database}
   */
  public static Database postgresql(String what, String address, String password) {
    URI uri = URI.create(address);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath();
    String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
    return new Database(what, url.substring("jdbc:".length()), url, user, password);
  }

  /**
   * Connects once, so that a start that cannot succeed fails at once.
   *
   * @throws StoreUnavailableException when it cannot be reached, or is no database
   */
  void check() {
    try (Connection connection = DriverManager.getConnection(url, user(), password());
        Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  StoreUnavailableException unusable(Exception e) {
    return new StoreUnavailableException(
        "The %s in %s cannot be used: %s".formatted(what, name, e.getMessage()), e);
  }

  HikariDataSource connections() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (!user.isEmpty()) {
      config.setUsername(user);
    }
    if (!password.isEmpty()) {
      config.setPassword(password);
    }
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setPoolName(what);
    return new HikariDataSource(config);
  }

  /** What is printed does not tell the password. */
  @Override
  public String toString() {
    return name;
  }
}
