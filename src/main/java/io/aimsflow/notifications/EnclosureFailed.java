package io.aimsflow.notifications;

import io.aimsflow.workflow.EnclosedFile;

/** A file that should go along with a mail could not be made. */
class EnclosureFailed extends RuntimeException {

    EnclosureFailed(EnclosedFile file, Throwable cause) {
        super("The enclosed file " + file.name() + " could not be made", cause);
    }
}
