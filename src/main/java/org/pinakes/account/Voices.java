package org.pinakes.account;

import java.time.InstantSource;

/**
 * What readers and editors say: to one another, to everybody, to those who run the site.
 *
 * @param comments comments on records
 * @param ratings stars that records are given
 * @param featured lists on the start page
 * @param notices notices on top of every page
 * @param feedback what is sent by the form
 * @param turns who does what has to be done once
 */
public record Voices(
    Comments comments,
    Ratings ratings,
    FeaturedLists featured,
    SiteNotices notices,
    FeedbackBox feedback,
    Turns turns) {

  /** All of them in one base, without ratings. */
  public static Voices of(AccountBase base, InstantSource clock, CommentRule rule) {
    return of(base, clock, rule, false);
  }

  /**
   * All of them in one base.
   *
   * @param rating whether readers may rate
   */
  public static Voices of(AccountBase base, InstantSource clock, CommentRule rule, boolean rating) {
    return new Voices(
        new Comments(base, clock, rule),
        new Ratings(base, clock, rating),
        new FeaturedLists(base, clock),
        new SiteNotices(base, clock),
        new FeedbackBox(base, clock),
        new Turns(base, clock));
  }
}
