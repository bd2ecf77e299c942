package org.pinakes.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;

/**
 * Where the figures of one text are: at the address that the text gives, at PubMed Central, or else
 * where the work itself is. Pictures are never loaded from elsewhere, only linked.
 */
public final class Pictures {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private final String pmcid;
  private final String work;

  Pictures(IndexDocument document) {
    pmcid = document.first("pmcid_str");
    String doi = document.first("doi_str_mv");
    work = doi.isEmpty() ? "" : Registries.address("doi", doi);
  }

  /**
   * Address of a figure.
   *
   * @param image its address, or the name of a file, which leads nowhere by itself
   * @param nativeId the source's identifier of the figure
   * @return null when it is not known where the figure is
   */
  public @Nullable String href(String image, String nativeId) {
    if (WebAddress.host(image).isPresent()) {
      return image;
    }
    if (!pmcid.isEmpty() && PLAIN.matcher(nativeId).matches()) {
      return Registries.address("pmcid", pmcid) + "figure/" + nativeId + "/";
    }
    return work.isEmpty() ? null : work;
  }
}
