package org.pinakes.web;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.desk.UsageLog;
import org.pinakes.desk.links.LinkKeeper;

/**
 * Where the administrators' pages have from what they show.
 *
 * @param sources the sources
 * @param reports reports on their records
 * @param usage counts how the catalogue is used; null where nothing is counted
 * @param links looks at links; null where none are looked at
 * @param state what the catalogue has
 * @param settings what is in force
 */
public record Desks(
    SourceDesk sources,
    ReportDesk reports,
    @Nullable UsageLog usage,
    @Nullable LinkKeeper links,
    Supplier<CatalogueState> state,
    Supplier<List<SettingLine>> settings) {}
