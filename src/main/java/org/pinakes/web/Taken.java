package org.pinakes.web;

import java.util.Iterator;
import java.util.List;
import org.pinakes.index.IndexDocument;

/**
 * What a reader takes away.
 *
 * @param what in words
 * @param path its address without language
 * @param back where the reader came from
 * @param backText what that is called
 * @param notes what there is to know about it
 * @param form where a format is chosen for it
 * @param count how many records there are
 * @param file name of the file, without ending
 * @param records one after another; can be gone through once
 */
record Taken(
    String what,
    String path,
    String back,
    String backText,
    List<String> notes,
    ExportView.Form form,
    long count,
    String file,
    Iterator<IndexDocument> records) {}
