package io.aimsflow.conformity;

/** How well a clause is kept to; a later one is worse. */
public enum ConformityState {
    MET,
    /** Kept to now, but something needs attention before it is not. */
    AT_RISK,
    NOT_MET;

    /**
     * Nothing is open: met; something is: at risk, or not met from this share on.
     *
     * @param all how many there are
     * @param open how many of them are not as they should be
     * @param tolerated share of open ones below which it is only at risk, 0 to 1
     */
    public static ConformityState ofShare(long all, long open, double tolerated) {
        if (open == 0) {
            return MET;
        }
        return open < all * tolerated ? AT_RISK : NOT_MET;
    }

    ConformityState or(ConformityState other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Message key of what it is called. */
    public String messageKey() {
        return "conformity.state." + name();
    }
}
