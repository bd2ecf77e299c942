package org.pinakes.account;

import java.time.InstantSource;
import org.pinakes.problem.BadRequestException;

/** Makes administrators and editors, for the command line: whoever can run it owns the machine. */
public final class Administrators {
  private final AccountBase base;
  private final Passwords passwords;
  private final InstantSource clock;

  /**
   * @param base where they are kept
   * @param passwords how passwords are kept
   */
  public Administrators(AccountBase base, Passwords passwords, InstantSource clock) {
    this.base = base;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Makes an account an administrator's, with this password; the account is made when it is
   * missing. When it is not, all its sessions end, and so do all other ways into it: where
   * addresses are not confirmed, a stranger may have made it.
   *
   * @return whether it was made
   */
  public boolean create(String email, String password, String language) {
    return create(email, password, language, Role.ADMINISTRATOR);
  }

  /**
   * The same for another role.
   *
   * @throws BadRequestException when it would leave the site without an administrator
   */
  public boolean create(String email, String password, String language, Role role) {
    String hash = passwords.hash(password);
    return base.change(handle -> {
      AccountTable accounts = new AccountTable(handle);
      Account fresh = new Account(Tokens.key(), email, "", role, language, clock.instant());
      boolean added = accounts.add(fresh, hash);
      if (!added) {
        String id = accounts.ofEmail(email).orElseThrow().account().id();
        if (role != Role.ADMINISTRATOR && accounts.isLastAdministrator(id)) {
          throw new BadRequestException(
              email + " is the last administrator. Make somebody else an administrator first.");
        }
        accounts.role(id, role);
        accounts.password(id, hash);
        accounts.closeOtherWays(id);
      }
      return added;
    });
  }
}
