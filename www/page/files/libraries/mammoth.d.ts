// What is used of mammoth; its own types want those of Node.

declare const mammoth: {
  images: { imgElement(convert: () => Promise<{ src: string }>): unknown };
  convertToHtml(input: { arrayBuffer: ArrayBuffer }, options: { convertImage: unknown }): Promise<{ value: string }>;
};
export default mammoth;
