package io.aimsflow.identity;

/** The server does not start as a demonstration, because it would let anybody become anybody where that must not be. */
public class DemoRefused extends IllegalStateException {

    private final String problem;
    private final String remedy;

    public DemoRefused(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** @param address of the configured database */
    public static DemoRefused withDatabase(String address) {
        return new DemoRefused(
                "aimsflow.demo=true lets everybody sign in as anybody, so it works only with the embedded database; but"
                        + " spring.datasource.url is " + address + ".",
                "Remove aimsflow.demo, or spring.datasource.url.");
    }

    public String problem() {
        return problem;
    }

    /** What one can do about it. */
    public String remedy() {
        return remedy;
    }
}
