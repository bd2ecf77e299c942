package org.pinakes.problem;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything Pinakes throws on purpose. Anything else that escapes is a defect.
 *
 * <p>The message is meant for a librarian or administrator: what happened, where, what to do.
 */
public abstract sealed class PinakesException extends RuntimeException
    permits BadRecordException,
        BadRequestException,
        BadSettingsException,
        IndexUnavailableException,
        ProviderFailedException,
        SourceUnreachableException,
        StoreUnavailableException {

  PinakesException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
