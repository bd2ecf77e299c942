package org.pinakes.cli;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.account.openid.Provider;
import org.pinakes.cli.Settings.Sourced;
import org.pinakes.web.SettingLine;
import org.pinakes.web.SettingLine.Origin;

/**
 * What is in force, line by line, for the command and the administrators' page. Passwords are in
 * files, of which only the names are settings.
 */
final class SettingLines {
  private static final String DEFAULT = "default";
  private static final String ENVIRONMENT = "environment variable ";
  private static final String OPTION = "option ";

  private SettingLines() {}

  static List<SettingLine> of(Settings settings) {
    List<SettingLine> lines = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      lines.add(line(setting, settings.sourced(setting)));
    }
    settings
        .own()
        .said()
        .forEach((key, said) ->
            lines.add(
                new SettingLine(
                    "site." + key,
                    said.value(),
                    Origin.FILE,
                    settings.file() + ":" + said.line(),
                    "")));
    settings.providers().forEach(provider -> lines.add(line(provider, settings.file())));
    return List.copyOf(lines);
  }

  private static SettingLine line(Provider provider, String file) {
    String secret = provider.clientSecret().isEmpty() ? "no secret" : "with a secret";
    String value = "%s, client %s, %s".formatted(provider.issuer(), provider.clientId(), secret);
    return new SettingLine("sign-in." + provider.name(), value, Origin.FILE, file, "");
  }

  private static SettingLine line(Setting setting, Sourced sourced) {
    String origin = sourced.origin();
    String value = String.join(", ", sourced.value());
    if (origin.equals(DEFAULT)) {
      return new SettingLine(setting.key(), value, Origin.DEFAULT, "", setting.variable());
    }
    if (origin.startsWith(ENVIRONMENT)) {
      String variable = origin.substring(ENVIRONMENT.length());
      return new SettingLine(
          setting.key(), value, Origin.ENVIRONMENT, variable, setting.variable());
    }
    if (origin.startsWith(OPTION)) {
      String option = origin.substring(OPTION.length());
      return new SettingLine(setting.key(), value, Origin.OPTION, option, setting.variable());
    }
    return new SettingLine(setting.key(), value, Origin.FILE, origin, setting.variable());
  }

  /** Where a line comes from, in English. */
  static String origin(SettingLine line) {
    return switch (line.origin()) {
      case DEFAULT -> DEFAULT;
      case FILE -> line.place();
      case ENVIRONMENT -> ENVIRONMENT + line.place();
      case OPTION -> OPTION + line.place();
    };
  }
}
