/** CSV files of code lists, taken apart; {@code mapping} and its {@code rule} read them. */
@NullMarked
package org.pinakes.mapping.csv;

import org.jspecify.annotations.NullMarked;
