/**
 * Files and folders that are looked at again and again, and files at addresses: each is taken once,
 * and again when it has changed. PubMed's baseline and update files come this way.
 */
@NullMarked
package org.pinakes.source.files;

import org.jspecify.annotations.NullMarked;
