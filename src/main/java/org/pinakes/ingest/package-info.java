/**
 * Receive (source to store) and follow (store to index): batches, progress, reports; and keep what
 * is in the index in step with the source profiles: preview, compare, map again, report.
 *
 * <p>The pipeline that ties the rooms from {@code source} to {@code index} together; {@code cli}
 * starts it.
 */
@NullMarked
package org.pinakes.ingest;

import org.jspecify.annotations.NullMarked;
