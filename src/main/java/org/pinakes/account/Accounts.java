package org.pinakes.account;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * All that can be done with accounts, put together. Thread-safe.
 *
 * @param base where they are kept
 * @param signIn signing in and out
 * @param signUp how one comes to an account
 * @param links signing in by a letter
 * @param recovery the way back for who has forgotten the password
 * @param changes what somebody changes about the account itself
 * @param passkeys keys that browsers hold
 * @param joining accounts elsewhere by which somebody signs in
 * @param lists reading lists
 * @param searches saved searches
 * @param alerts which of those are told of by e-mail
 * @param marks tags and notes
 * @param voices comments, and what editors look after
 * @param kept what is kept about somebody
 * @param policy what the owner of the site allows
 * @param clock tells the time
 */
public record Accounts(
    AccountBase base,
    SignIn signIn,
    SignUp signUp,
    SignInLinks links,
    Recovery recovery,
    AccountChanges changes,
    Passkeys passkeys,
    Joining joining,
    ReadingLists lists,
    SavedSearches searches,
    SearchAlerts alerts,
    OwnMarks marks,
    Voices voices,
    Kept kept,
    Policy policy,
    InstantSource clock) {

  /**
   * What the owner of the site allows.
   *
   * @param open whether everybody may sign up
   * @param letters whether the site can send e-mail
   * @param confirming whether addresses have to be confirmed
   * @param comments whether readers may comment on records
   * @param ratings whether readers may rate records
   * @param links whether readers may ask for a link to sign in
   */
  public record Policy(
      boolean open,
      boolean letters,
      boolean confirming,
      CommentRule comments,
      boolean ratings,
      boolean links) {

    /** Without comments and ratings. */
    public Policy(boolean open, boolean letters, boolean confirming) {
      this(open, letters, confirming, CommentRule.OFF, false, true);
    }

    /** The same with comments. */
    public Policy with(CommentRule rule) {
      return new Policy(open, letters, confirming, rule, ratings, links);
    }

    /** The same with ratings. */
    public Policy withRatings() {
      return new Policy(open, letters, confirming, comments, true, links);
    }

    /** The same without links to sign in. */
    public Policy withoutLinks() {
      return new Policy(open, letters, confirming, comments, ratings, false);
    }

    /**
     * Whether somebody can ask for a link to sign in: where addresses are not confirmed, an account
     * may be that of a stranger who waits for the owner of the address.
     */
    public boolean canSendLinks() {
      return links && letters && confirming;
    }

    /** Whether somebody can sign up now. */
    public boolean canSignUp() {
      return open && (letters || !confirming);
    }
  }

  /**
   * What the parts are made of.
   *
   * @param behind runs what nobody waits for
   */
  record Parts(
      AccountBase base,
      Passwords passwords,
      Limits limits,
      Letters letters,
      Executor behind,
      InstantSource clock) {

    /** Tells the owner of an account that there is one more way into it. */
    void tellOfWay(Account account) {
      behind.execute(() -> letters.wayAdded(account.email(), account.language()));
    }
  }

  /**
   * Puts them together.
   *
   * @param letters what is written to readers
   * @param behind runs what nobody waits for, such as sending letters
   */
  public static Accounts of(
      AccountBase base,
      Passwords passwords,
      Policy policy,
      Letters letters,
      Executor behind,
      InstantSource clock) {
    Parts parts = new Parts(base, passwords, new Limits(clock), letters, behind, clock);
    SignIn signIn = new SignIn(base, passwords, parts.limits(), clock);
    return new Accounts(
        base,
        signIn,
        new SignUp(parts, signIn, policy.confirming()),
        new SignInLinks(parts, signIn, policy.canSendLinks()),
        new Recovery(parts),
        new AccountChanges(parts, policy.confirming()),
        new Passkeys(parts, signIn),
        new Joining(parts, signIn),
        new ReadingLists(base, clock),
        new SavedSearches(base, clock),
        new SearchAlerts(base, clock),
        new OwnMarks(base, clock),
        Voices.of(base, clock, policy.comments(), policy.ratings()),
        new Kept(base),
        policy,
        clock);
  }
}
