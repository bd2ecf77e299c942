package org.pinakes.harvest;

/** The repository of this room's tests, for tests of other rooms. */
public final class InventedRepository implements AutoCloseable {
  private final Repository repository;

  /** With so many records. */
  public InventedRepository(int records) {
    repository = new Repository().with(records);
  }

  /** Where it answers. */
  public String address() {
    return repository.address().toString();
  }

  /** From now on everything is answered with a login page. */
  public void answerWithALoginPage() {
    repository.when(
        asked -> true,
        Integer.MAX_VALUE,
        asked -> {
          asked.header("Content-Type", "text/html");
          asked.send(200, "<html><head><title>Sign in</title></head></html>");
        });
  }

  /** From now on no list is given. */
  public void refuseToList() {
    repository.trouble(Integer.MAX_VALUE, asked -> asked.fault("cannotDisseminateFormat"));
  }

  @Override
  public void close() {
    repository.close();
  }
}
