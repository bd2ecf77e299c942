package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.format.Formats;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.RecordDocuments;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfiles;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;

/** The page by which ours is measured: everything on it, in its order, in Spanish. */
class ReferencePageTest {
  private static final Path SEED = Path.of("..", "shared", "seed");
  private static final Path SAMPLE = Path.of("sample", "pmc", "reference-oai-dc.xml");
  private static final String PAGE = "/record/pubmed-8179702";

  /** Where our Spanish differs from that of the page as it was seen. */
  private static final Map<String, String> OUR_WORDS =
      Map.of(
          "Formato: Online Artículo Texto", "Formato: En línea Artículo Texto",
          "Lenguaje:English", "Idioma: Inglés",
          "Materias:", "Materias: Research");

  @TempDir Path folder;

  @Test
  void thePageShowsEveryElementOfTheReferencePageInItsOrder() throws IOException {
    assumeTrue(Files.isDirectory(SEED), "the reference record stands beside the project, or not");
    List<String> elements = elements(Files.readAllLines(SEED.resolve("record-page.txt")));
    try (TestSite site = TestSite.with(folder, List.of(document(SEED.resolve("oai-dc.xml"))))) {
      Answer page = Answer.get(site.at(PAGE + "?lng=es"));
      assertThat(page.reads(elements.toArray(String[]::new)))
          .as("%s in %s", elements, page.text())
          .isTrue();
    }
  }

  @Test
  void theStaffViewShowsEveryFieldOfTheReferencePage() throws IOException {
    assumeTrue(Files.isDirectory(SEED), "the reference record stands beside the project, or not");
    List<String> page = Files.readAllLines(SEED.resolve("record-page.txt"));
    List<String> fields = page.subList(indexOf(page, "_version_") + 1, page.size());
    try (TestSite site = TestSite.with(folder, List.of(document(SEED.resolve("oai-dc.xml"))))) {
      String staff = Answer.get(site.at(PAGE + "/staff?lng=es")).text();
      assertThat(fields.stream().map(line -> line.strip().replaceAll("\\s+", " ")))
          .allMatch(staff::contains);
    }
  }

  @Test
  void ourOwnCopyOfTheRecordShowsTheSameInItsOrder() throws IOException {
    try (TestSite site = TestSite.with(folder, List.of(document(SAMPLE)))) {
      Answer page = Answer.get(site.at(PAGE + "?lng=es"));
      assertThat(
              page.reads(
                  "Organizational support for frontline harm reduction",
                  "Detalles Bibliográficos",
                  "Autores principales: Greer, A., Buxton, J. A., Pauly, B., Bungay, V.",
                  "Formato: En línea Artículo Texto",
                  "Idioma: Inglés",
                  "Publicado: BioMed Central 2021",
                  "Materias: Research",
                  "Acceso en línea: https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8179702/",
                  "https://www.ncbi.nlm.nih.gov/pubmed/34090473",
                  "http://dx.doi.org/10.1186/s12954-021-00507-2",
                  "Fecha de publicación: 5 de junio de 2021",
                  "Publicado en: Harm Reduct J",
                  "DOI: 10.1186/s12954-021-00507-2",
                  "Licencia: CC BY 4.0"))
          .as(page.text())
          .isTrue();
    }
  }

  /** What the page shows above its staff view, a sign of waiting left out. */
  private static List<String> elements(List<String> page) {
    List<String> elements = new ArrayList<>();
    for (String line : page.subList(0, indexOf(page, "_version_"))) {
      String element = line.strip().replace("Acceso en línea:http", "Acceso en línea: http");
      if (!element.isEmpty() && !element.equals("Cargando…")) {
        elements.add(OUR_WORDS.getOrDefault(element, element));
      }
    }
    return elements;
  }

  private static int indexOf(List<String> page, String start) {
    for (int i = 0; i < page.size(); i++) {
      if (page.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError("no line begins with " + start);
  }

  private static IndexDocument document(Path record) throws IOException {
    try (Slices slices = Formats.open(Files.newInputStream(record), "oai-dc.xml", null)) {
      Slice.Cut cut = (Slice.Cut) Objects.requireNonNull(slices.next());
      Mapped mapped =
          new DublinCoreCrosswalk(new XmlReader())
              .map(
                  cut.payload(),
                  SourceProfiles.load(
                          List.of(Path.of("profiles")), new SchemaFields(IndexSchema.catalogue()))
                      .of("pmc"));
      return RecordDocuments.of(((Mapped.Kept) mapped).record());
    }
  }
}
