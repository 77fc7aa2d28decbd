package io.aimsflow.identity.web;

import io.aimsflow.shared.Refused;

/** A password that was typed twice, unseen. */
final class NewPassword {

    private NewPassword() {}

    static void requireSame(String password, String repeated) {
        if (!password.equals(repeated)) {
            throw Refused.at("repeated", "identity-password-repeated");
        }
    }
}
