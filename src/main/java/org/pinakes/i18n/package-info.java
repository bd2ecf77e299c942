/**
 * Messages in the reader's language: bundles, plural rules, names of languages and of coded values.
 */
@NullMarked
package org.pinakes.i18n;

import org.jspecify.annotations.NullMarked;
