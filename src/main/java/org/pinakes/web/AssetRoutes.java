package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** The files that pages need. */
final class AssetRoutes {
  private final Assets assets;
  private final Replies replies;
  private final Faults faults;

  AssetRoutes(Assets assets, Replies replies, Faults faults) {
    this.assets = assets;
    this.replies = replies;
    this.faults = faults;
  }

  void addTo(RoutesConfig routes) {
    routes.get(Assets.FOLDER + "<name>", this::asset);
    routes.head(Assets.FOLDER + "<name>", this::asset);
    routes.get(Paths.ICON_OF_OLD, this::icon);
    routes.head(Paths.ICON_OF_OLD, this::icon);
  }

  private void asset(Context context) {
    Optional<Assets.Asset> asset = assets.find(context.path());
    if (asset.isPresent()) {
      replies.assetForEver(context, asset.get());
    } else {
      faults.notFound(context);
    }
  }

  private void icon(Context context) {
    replies.asset(context, assets.find(assets.icon()).orElseThrow());
  }
}
