package org.pinakes.ingest;

import java.util.List;

/** Invented OAI-DC records. */
final class Oai {
  private Oai() {}

  static String list(List<String> records) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
    %s
    </ListRecords></OAI-PMH>
    """
        .formatted(String.join("\n", records));
  }

  static String list(String... records) {
    return list(List.of(records));
  }

  static String record(String id, String title) {
    return """
    <record><header><identifier>%s</identifier><datestamp>2020-01-02</datestamp></header>\
    <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>\
    <dc:creator>Invented, Ada</dc:creator><dc:date>2019</dc:date>\
    <dc:language>en</dc:language></oai_dc:dc></metadata></record>\
    """
        .formatted(id, title);
  }

  /** An article of which a repository says what it must. */
  static String article(String id, String title, String author, int year, String identifier) {
    return """
    <record><header><identifier>%s</identifier><datestamp>2020-01-02</datestamp></header>\
    <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>\
    <dc:creator>%s</dc:creator><dc:date>%d</dc:date><dc:type>article</dc:type>\
    <dc:identifier>%s</dc:identifier></oai_dc:dc></metadata></record>\
    """
        .formatted(id, title, author, year, identifier);
  }

  static String deleted(String id) {
    return """
    <record><header status="deleted"><identifier>%s</identifier>\
    <datestamp>2021-01-02</datestamp></header></record>\
    """
        .formatted(id);
  }
}
