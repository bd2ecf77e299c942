package org.pinakes.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.pinakes.web.Reception.Service;

/** Lets in who may see the administrators' pages, and tells whether a form is one of theirs. */
final class AdminDoor {
  private final Door door;
  private final Faults faults;

  AdminDoor(Door door, Faults faults) {
    this.door = door;
    this.faults = faults;
  }

  /** A page for administrators who are signed in, and for who sits at the machine itself. */
  Handler page(Handler handler) {
    return context -> {
      if (isAdministrator(context) || LocalDoor.open(context)) {
        handler.handle(context);
      } else {
        faults.forbidden(context, "error.admin_text");
      }
    };
  }

  /** A form on such a page. */
  Handler form(Handler handler) {
    return page(context -> {
      if (LocalDoor.isOurs(door, context)) {
        handler.handle(context);
      } else {
        faults.forbidden(context, "error.form_text");
      }
    });
  }

  /** A page for administrators who are signed in, and nobody else. */
  Handler signedIn(Service service) {
    return context -> {
      if (isAdministrator(context)) {
        service.to(context, door.reader(context).orElseThrow());
      } else {
        boolean reads = door.reader(context).isPresent();
        faults.forbidden(context, reads ? "error.admin_text" : "users.sign_in");
      }
    };
  }

  /** A form on such a page. */
  Handler signedInForm(Service service) {
    return signedIn((context, reader) -> {
      if (door.isOurs(context)) {
        service.to(context, reader);
      } else {
        faults.forbidden(context, "error.form_text");
      }
    });
  }

  private boolean isAdministrator(Context context) {
    return door.reader(context).filter(reader -> reader.account().isAdministrator()).isPresent();
  }
}
