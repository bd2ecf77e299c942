/**
 * How fast the catalogue is on this machine: measured beside a bare Lucene index in the same run.
 */
@NullMarked
package org.pinakes.cli.bench;

import org.jspecify.annotations.NullMarked;
