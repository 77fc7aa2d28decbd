package io.aimsflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the server. */
@Modulithic(systemName = "Aimsflow", sharedModules = "shared")
@SpringBootApplication
public class Aimsflow {

    public static void main(String[] args) {
        SpringApplication.run(Aimsflow.class, args);
    }
}
