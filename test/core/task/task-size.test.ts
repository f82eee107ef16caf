import { describe, expect, test } from "vitest";
import {
  fargateCpus,
  fargateMemories,
  isFargateSize,
  smallestFargateSize,
} from "../../../server/src/core/facts/fargate-sizes";
import { cpuText, cpuUnitsOf, memoryMibOf, memoryText } from "../../../server/src/core/task/containers/task-size";

describe("the size of a task", () => {
  test.each([
    ["256", 256],
    [" 1024 ", 1024],
    ["1 vCPU", 1024],
    ["1vcpu", 1024],
    [".25 vcpu", 256],
    ["0.5 VCPU", 512],
    ["0", 0],
    ["1.5 vCPU", 1536],
    ["0.5", undefined],
    ["500m", undefined],
    ["1 GB", undefined],
    ["1 vCPUs", undefined],
    ["-1", undefined],
    ["1e3", undefined],
    ["", undefined],
    [".", undefined],
    [". vCPU", undefined],
  ])("cpu %j is %j CPU units", (text, units) => {
    expect(cpuUnitsOf(text)).toBe(units);
  });

  test.each([
    ["512", 512],
    ["1GB", 1024],
    ["1 GB", 1024],
    [".5 gb", 512],
    ["0.5GB", 512],
    ["30gb", 30_720],
    ["512MB", undefined],
    ["1Gi", undefined],
    ["1 vCPU", undefined],
    ["0.5", undefined],
  ])("memory %j is %j MiB", (text, mib) => {
    expect(memoryMibOf(text)).toBe(mib);
  });

  test("is written in the author's style", () => {
    expect(cpuText(512)).toBe("512");
    expect(cpuText(512, "1 vCPU")).toBe("0.5 vCPU");
    expect(cpuText(2048, ".25 vcpu")).toBe("2 vcpu");
    expect(cpuText(300, "1 vCPU")).toBe("300");
    expect(memoryText(3072, "1GB")).toBe("3GB");
    expect(memoryText(1025, "1 gb")).toBe("1025");
    expect(memoryText(1024, "512")).toBe("1024");
  });
});

describe("the sizes of Fargate", () => {
  test("are those of the table", () => {
    expect(fargateCpus("linux")).toEqual([256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768]);
    expect(fargateCpus("windows")).toEqual([1024, 2048, 4096]);
    const counts = fargateCpus("linux").map((cpu) => fargateMemories(cpu, "linux").length);
    expect(counts).toEqual([3, 4, 7, 13, 23, 12, 12, 3]);
    const largest = fargateCpus("linux").map((cpu) => fargateMemories(cpu, "linux").at(-1));
    expect(largest).toEqual([2048, 4096, 8192, 16_384, 30_720, 61_440, 122_880, 249_856]);
    expect(fargateMemories(300, "linux")).toEqual([]);
    expect(fargateMemories(512, "windows")).toEqual([]);
  });

  test("are picked from below", () => {
    expect(smallestFargateSize({ cpu: 0, memory: 0 }, "linux")).toEqual({ cpu: 256, memory: 512 });
    expect(smallestFargateSize({ cpu: 0, memory: 0 }, "windows")).toEqual({ cpu: 1024, memory: 2048 });
    expect(smallestFargateSize({ cpu: 257, memory: 5000 }, "linux")).toEqual({ cpu: 1024, memory: 5120 });
    expect(smallestFargateSize({ cpu: 256, memory: 30_721 }, "linux")).toEqual({ cpu: 8192, memory: 32_768 });
    expect(smallestFargateSize({ cpu: 256, memory: 30_721 }, "windows")).toBeUndefined();
    expect(smallestFargateSize({ cpu: 32_769, memory: 0 }, "linux")).toBeUndefined();
    for (const cpu of fargateCpus("linux")) {
      for (const memory of fargateMemories(cpu, "linux")) {
        expect(isFargateSize({ cpu, memory }, "linux")).toBe(true);
        expect(smallestFargateSize({ cpu, memory }, "linux")).toEqual({ cpu, memory });
      }
    }
  });
});
