package io.aimsflow.web;

import io.aimsflow.forms.FieldError;
import io.aimsflow.forms.InvalidSubmission;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says what an exception means to the one who made the request. The text of an unexpected exception is never shown. */
@Component
class Failures {

    private final MessageSource messages;

    Failures(MessageSource messages) {
        this.messages = messages;
    }

    Failure of(Throwable thrown, Locale locale) {
        if (DatabaseAway.isCauseOf(thrown)) {
            return Failure.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "503");
        }
        if (thrown instanceof NotFound) {
            return Failure.of(HttpStatus.NOT_FOUND, "not-found", "404");
        }
        if (thrown instanceof Conflict conflict) {
            return Failure.of(HttpStatus.CONFLICT, conflict.code(), "409")
                    .saying(text("conflict." + conflict.code(), conflict.arguments(), locale));
        }
        if (thrown instanceof OptimisticLockingFailureException) {
            return Failure.of(HttpStatus.CONFLICT, "changed-meanwhile", "409");
        }
        if (thrown instanceof Refused refused) {
            return refused(refused, locale);
        }
        if (thrown instanceof InvalidSubmission invalid) {
            return Failure.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-submission", "422")
                    .blaming(fields(invalid, locale));
        }
        return ofRequest(thrown, locale);
    }

    private Failure ofRequest(Throwable thrown, Locale locale) {
        if (thrown instanceof MaxUploadSizeExceededException) {
            return Failure.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "4xx")
                    .saying(text("web.error.413.text", new Object[0], locale));
        }
        if (thrown instanceof MissingRequestValueException
                || thrown instanceof MethodArgumentTypeMismatchException
                || thrown instanceof HttpMessageNotReadableException) {
            return Failure.of(HttpStatus.BAD_REQUEST, "bad-request", "4xx");
        }
        if (thrown instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode());
        }
        return Failure.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "5xx");
    }

    static Failure ofStatus(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String type =
                known == null ? "error" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Failure.of(status, type, page(status.value()));
    }

    private static String page(int status) {
        return switch (status) {
            case 404, 409, 422, 503 -> String.valueOf(status);
            default -> status < 500 ? "4xx" : "5xx";
        };
    }

    private Failure refused(Refused refused, Locale locale) {
        String message = text("refused." + refused.code(), refused.arguments(), locale);
        Failure failure = Failure.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.code(), "422")
                .saying(message);
        return refused.field().isEmpty() ? failure : failure.blaming(Map.of(refused.field(), message));
    }

    private Map<String, String> fields(InvalidSubmission invalid, Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError error : invalid.errors()) {
            fields.putIfAbsent(error.path(), text(error.messageKey(), error.args(), locale));
        }
        return fields;
    }

    private String text(String key, Object[] arguments, Locale locale) {
        return String.valueOf(messages.getMessage(key, arguments, "", locale));
    }
}
