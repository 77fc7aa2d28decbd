package io.aimsflow;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the server. */
@Modulithic(systemName = "Aimsflow", sharedModules = "shared")
@SpringBootApplication
public class Aimsflow {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(Aimsflow.class, args);
    }
}
