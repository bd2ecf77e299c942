package org.pinakes.store.matches;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes a row. */
interface RowReader {
  void read(ResultSet row) throws SQLException;
}
